;;; okr-mode.el --- Plans: objectives and key results -*- lexical-binding: t -*-

;; Generated from the grammar by npm run generate.

;;; Code:

(defconst okr-mode-elements '("plan" "check-ins" "cycle" "team" "person" "priority" "metric" "objective" "key result" "initiative"))
(defconst okr-mode-links '("supports" "drives" "predicts" "measures" "depends on" "part of" "guard"))
(defconst okr-mode-properties
  '("owner" "contributors" "email" "description" "tags" "link" "source" "depends" "part" "in" "until" "aspirational" "committed" "since" "draft" "risk" "status" "due" "dropped" "cadence" "from" "to" "reach" "keep" "expect" "zones" "stretch" "weight" "leading" "lagging" "activity" "output" "bridge" "outcome" "reads" "unit" "better" "reading" "check-in" "score" "changed" "retrospective" "by" "and" "confidence" "forecast" "because" "reached" "on" "of" "as"))
(defconst okr-mode-values '("planned" "active" "done" "dropped" "commit" "target" "stretch" "weekly" "monthly" "quarterly" "lower" "higher" "unknown"))

(defun okr-mode--words (words)
  "Return a pattern for WORDS, which may contain spaces, as whole words."
  (concat "\\_<\\(" (mapconcat (lambda (word) (replace-regexp-in-string " " "[ \t]+" (regexp-quote word)))
                               words "\\|")
          "\\)\\_>"))

(defconst okr-mode-font-lock-keywords
  (let ((name "[^][:space:]\"{},@/]+"))
    `((,(concat (okr-mode--words okr-mode-elements) "[ \t]*\\(" name "\\)?")
       (1 'font-lock-keyword-face) (2 'font-lock-function-name-face nil t))
      (,(concat (okr-mode--words okr-mode-links) "[ \t]+\\(" name "\\(?:[ \t]*,[ \t]*" name "\\)*\\)?")
       (1 'font-lock-keyword-face) (2 'font-lock-variable-name-face nil t))
      ("@[[:alnum:]_./-]+" . 'font-lock-variable-name-face)
      ("\\_<[0-9]\\{4\\}-[0-9]\\{1,2\\}-[0-9]\\{1,2\\}\\_>" . 'font-lock-constant-face)
      (,(okr-mode--words okr-mode-properties) . 'font-lock-builtin-face)
      (,(okr-mode--words okr-mode-values) . 'font-lock-constant-face)
      ("\\_<[0-9][0-9.,_]*%?" . 'font-lock-constant-face)))
  "The colours of plans.")

;;;###autoload
(define-derived-mode okr-mode prog-mode "OKR"
  "Plans: objectives, key results, initiatives."
  (modify-syntax-entry ?/ ". 124b" okr-mode-syntax-table)
  (modify-syntax-entry ?* ". 23" okr-mode-syntax-table)
  (modify-syntax-entry ?\n "> b" okr-mode-syntax-table)
  (modify-syntax-entry ?- "_" okr-mode-syntax-table)
  (setq-local comment-start "// " comment-end "" indent-tabs-mode nil)
  (setq-local font-lock-defaults '(okr-mode-font-lock-keywords)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.okr\\'" . okr-mode))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(okr-mode . ("okr" "lsp" "--stdio"))))

(provide 'okr-mode)
;;; okr-mode.el ends here

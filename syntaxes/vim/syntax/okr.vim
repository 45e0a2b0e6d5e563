" Colours plans (.okr) in Vim and Neovim. Generated from the grammar by npm run generate.
if exists('b:current_syntax')
  finish
endif
syntax iskeyword @,48-57,_,-,192-255
syntax case match

syntax match okrNumber /\<\d[0-9.,_]*\%([kKmMbB]\>\)\?/
syntax match okrDate /\<\d\{4}-\d\{1,2}-\d\{1,2}\>/
syntax match okrCycle /\<\%(FY\)\?\d\{2,4}-\%([QTH]\d\|\d\{2}\)\>/
syntax match okrPerson /@[[:alnum:]_.\/-]\+/
syntax match okrOperator /[<>]=\?\|[{}]/
syntax keyword okrValue planned active done dropped commit target stretch weekly monthly quarterly lower higher unknown
syntax match okrProperty /\%(^\|[^[:alnum:]_.@-]\)\@1<=\%(owner\|contributors\|email\|description\|tags\|link\|source\|depends\|part\|in\|until\|aspirational\|committed\|since\|draft\|risk\|status\|due\|dropped\|cadence\|from\|to\|reach\|keep\|expect\|zones\|stretch\|weight\|leading\|lagging\|activity\|output\|bridge\|outcome\|reads\|unit\|better\|reading\|check-in\|score\|changed\|retrospective\|by\|and\|confidence\|forecast\|because\|reached\|on\|of\|as\)\%([[:alnum:]_.-]\)\@!/
syntax match okrElement /\%(^\|[^[:alnum:]_.@-]\)\@1<=\%(plan\|check-ins\|cycle\|team\|person\|priority\|metric\|objective\|key\s\+result\|initiative\)\%([[:alnum:]_.-]\)\@!/ nextgroup=okrName skipwhite
syntax match okrLink /\%(^\|[^[:alnum:]_.@-]\)\@1<=\%(supports\|drives\|predicts\|measures\|depends\s\+on\|part\s\+of\|guard\)\%([[:alnum:]_.-]\)\@!/ nextgroup=okrReference skipwhite
syntax match okrName /[[:alpha:]_\u0080-\uffff][^[:space:]"{},@\/]*/ contained
syntax match okrReference /[^[:space:]"{},@\/]\+\%(\s*,\s*[^[:space:]"{},@\/]\+\)*/ contained
syntax region okrText start=/"""/ end=/"""/
syntax region okrText start=/"\%(""\)\@!/ skip=/\\./ end=/"/ oneline
syntax match okrComment /\/\/.*$/ contains=okrWaiver
syntax region okrComment start=/\/\*/ end=/\*\//
syntax match okrWaiver /okr-ignore\%(-file\)\?/ contained

highlight default link okrElement Statement
highlight default link okrProperty Keyword
highlight default link okrLink Keyword
highlight default link okrName Identifier
highlight default link okrReference Identifier
highlight default link okrValue Constant
highlight default link okrNumber Number
highlight default link okrDate Number
highlight default link okrCycle Special
highlight default link okrPerson Identifier
highlight default link okrOperator Operator
highlight default link okrText String
highlight default link okrComment Comment
highlight default link okrWaiver PreProc

let b:current_syntax = 'okr'

@rem Desktop VS Code's command line for the embedded one, to hand to @vscode/test-electron.
@node "%~dp0code.mjs" %*

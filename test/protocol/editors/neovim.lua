-- Drives Neovim 0.7 or newer as a person would: opens a plan, asks the server, and writes what came as JSON.
-- Environment: OKR_SERVER (command, words separated by spaces), OKR_FILE, OKR_RESULT.
local file = vim.env.OKR_FILE
vim.cmd('filetype plugin on | syntax on')
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local messages = {}
vim.notify = function(text) table.insert(messages, text) end
local client = vim.lsp.start_client({
  name = 'okr',
  cmd = vim.split(vim.env.OKR_SERVER, ' '),
  root_dir = vim.fn.fnamemodify(file, ':h'),
})
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, client)
local function seen(condition) return vim.wait(60000, condition, 20) end
seen(function() return #vim.diagnostic.get(buffer) > 0 end)

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 60000) or {}
  local answer = answers[client] or {}
  return answer.result or vim.NIL
end
-- On the name after `drives`.
vim.fn.search('drives \\zsshops')
vim.fn.search('\\.\\zs')
local here = vim.lsp.util.make_position_params(0, 'utf-16')
local result = {
  filetype = vim.bo.filetype,
  messages = messages,
  findings = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(buffer)),
  definition = ask('textDocument/definition', here),
  hover = ask('textDocument/hover', here),
  references = ask('textDocument/references', vim.tbl_extend('force', here, { context = { includeDeclaration = true } })),
  rename = ask('textDocument/rename', vim.tbl_extend('force', here, { newName = 'waste-down' })),
  symbols = ask('textDocument/documentSymbol', { textDocument = here.textDocument }),
  formatting = ask('textDocument/formatting', { textDocument = here.textDocument, options = { tabSize = 2, insertSpaces = true } }),
}
-- The commands of the server reach the buffer.
vim.fn.search('key result ovens', 'w')
local location = { uri = here.textDocument.uri, range = vim.lsp.util.make_range_params(0, 'utf-16').range }
ask('workspace/executeCommand', { command = 'okr.writeCheckIn', arguments = { { location = location, value = '90' } } })
result.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.OKR_RESULT)
vim.cmd('qall!')

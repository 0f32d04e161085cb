-- What a person does in Neovim, with the sample configuration: open a file, see
-- a finding, choose the fix, write the file. Run by .ci/editors.

local function check(ok, what)
  if not ok then
    io.stderr:write('nvim: ' .. what .. '\n' .. vim.fn.execute('messages') .. '\n')
    for _, d in ipairs(vim.diagnostic.get(0)) do
      io.stderr:write('  ' .. d.lnum + 1 .. ': ' .. d.message .. '\n')
    end
    vim.cmd('cquit')
  end
end

local function found(text)
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if d.source == 'scopevet' and d.message:find(text, 1, true) then
      return d
    end
  end
end

local patience = 120000

-- gopls by scopevet, where the sample has none for this version.
if vim.env.SCOPEVET_PROXY then
  local client = vim.lsp.start_client({
    name = 'gopls',
    cmd = { 'scopevet', 'gopls', '-gopls=' .. vim.env.SCOPEVET_PROXY },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(0, client)
end

check(vim.wait(patience, function() return found('"User.Raed"') end), 'no finding about User.Raed')
local d = found('"User.Raed"')
check(d.code == 'misspelled' and d.severity == vim.diagnostic.severity.ERROR, 'the finding is ' .. vim.inspect(d))

if vim.env.SCOPEVET_PROXY then -- what is gopls' own goes on
  vim.api.nvim_win_set_cursor(0, { 23, 4 })
  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), patience)
  check(vim.inspect(hover):find('var providers', 1, true), 'hover shows ' .. vim.inspect(hover))
end

-- The fix is the first that is offered.
local offered
vim.ui.select = function(items, opts, on_choice)
  offered = vim.tbl_map(opts.format_item, items)
  on_choice(items[1], 1)
end
vim.api.nvim_win_set_cursor(0, { d.lnum + 1, d.col })
vim.lsp.buf.code_action()
local line = function() return vim.fn.getline(d.lnum + 1) end
check(vim.wait(patience, function() return line():find('"User.Read"', 1, true) end), 'offered are ' .. vim.inspect(offered) .. ' and the line is ' .. line())
check(vim.wait(patience, function() return not found('"User.Raed"') end), 'the finding stays')

-- A candidate of several scopes.
d = found('"r_liteprofile"')
vim.ui.select = function(items, opts, on_choice)
  for i, item in ipairs(items) do
    if opts.format_item(item):find('Ignore deprecated', 1, true) then
      on_choice(item, i)
    end
  end
end
vim.api.nvim_win_set_cursor(0, { d.lnum + 1, d.col })
vim.lsp.buf.code_action()
check(vim.wait(patience, function() return not found('"r_liteprofile"') end), 'the finding is not ignored')

vim.cmd('write')
vim.cmd('quitall')

-- scopevet beside gopls, for Neovim 0.7 and later: to be read by init.lua.

if vim.lsp.config then -- since 0.11
  vim.lsp.config('scopevet', {
    cmd = { 'scopevet', 'lsp' },
    filetypes = { 'go' },
    root_markers = { 'go.work', 'go.mod' },
  })
  vim.lsp.enable('scopevet')
  return
end

local clients = {} -- one for each module

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'go',
  callback = function(event)
    local dir = vim.fn.fnamemodify(event.file, ':p:h')
    local mod = vim.fn.findfile('go.mod', dir .. ';')
    if mod == '' then
      return
    end
    local root = vim.fn.fnamemodify(mod, ':p:h')
    clients[root] = clients[root] or vim.lsp.start_client({
      name = 'scopevet',
      cmd = { 'scopevet', 'lsp' },
      root_dir = root,
      on_exit = function() clients[root] = nil end,
    })
    vim.lsp.buf_attach_client(event.buf, clients[root])
  end,
})

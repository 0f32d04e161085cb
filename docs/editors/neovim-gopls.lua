-- scopevet in front of gopls, for Neovim 0.11 and later: to be read by init.lua.

vim.lsp.config('gopls', {
  cmd = { 'scopevet', 'gopls' },
  filetypes = { 'go', 'gomod', 'gowork' },
  root_markers = { 'go.work', 'go.mod' },
})
vim.lsp.enable('gopls')

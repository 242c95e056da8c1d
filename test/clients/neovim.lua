-- What a user of Neovim does: attaches the server to an article, waits for its problems, hovers, jumps to a definition, renames.
-- Driven by neovim.test.ts; what was seen is written to $PROVENANCE_SEEN as JSON. No plugin, no configuration.

local patience = 10000
local seen = {}

local function wait_for(what, reached)
  if not vim.wait(patience, reached, 20) then
    error('waited in vain for ' .. what)
  end
end

--- Puts the cursor where `mark` begins on the first line that holds it, plus `right` bytes.
local function go_to(mark, right)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start = line:find(mark, 1, true)
    if start then
      vim.api.nvim_win_set_cursor(0, { number, start - 1 + (right or 0) })
      return
    end
  end
  error('there is no ' .. mark)
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function attach()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PROVENANCE_ARTICLE))
  vim.bo.filetype = 'article'
  local folder = vim.fn.fnamemodify(vim.env.PROVENANCE_ARTICLE, ':h')
  local id = vim.lsp.start_client({
    name = 'provenance',
    cmd = { vim.env.PROVENANCE_NODE, vim.env.PROVENANCE_SERVER, '--stdio' },
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'articles' } },
  })
  vim.lsp.buf_attach_client(0, id)
  wait_for('the server', function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized
  end)
  return id
end

local function diagnostics()
  wait_for('diagnostics between files', function()
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      if diagnostic.code == 'contradictory-dates' or diagnostic.message:find('date the same event', 1, true) then
        return true
      end
    end
    return false
  end)
  seen.diagnostics = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    table.insert(seen.diagnostics, {
      line = diagnostic.lnum + 1,
      column = diagnostic.col + 1,
      severity = vim.diagnostic.severity[diagnostic.severity],
      source = diagnostic.source,
      message = diagnostic.message,
    })
  end
end

local function hover()
  go_to('[1][2]', 1)
  local before = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  wait_for('the hover', function()
    return #vim.api.nvim_list_wins() > before
  end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
    end
  end
end

local function definition()
  go_to('[1][2]', 4)
  local from = vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.buf.definition()
  wait_for('the jump', function()
    return vim.api.nvim_win_get_cursor(0)[1] ~= from
  end)
  local cursor = vim.api.nvim_win_get_cursor(0)
  seen.definition = vim.api.nvim_get_current_line():sub(cursor[2] + 1)
end

local function rename()
  go_to('[1][2]', 1)
  local before = vim.b.changedtick
  vim.lsp.buf.rename('2')
  wait_for('the rename', function()
    return vim.b.changedtick ~= before
  end)
  seen.renamed = lines()
  vim.cmd('undo')
  seen.undone = lines()
end

local function stop(id)
  vim.lsp.stop_client(id)
  wait_for('the end of the server', function()
    return vim.lsp.client_is_stopped(id)
  end)
end

local succeeded, reason = pcall(function()
  local id = attach()
  diagnostics()
  hover()
  definition()
  rename()
  stop(id)
end)
if not succeeded then
  seen.failure = tostring(reason)
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.PROVENANCE_SEEN)
vim.cmd('qall!')

-- Gives a report in Markdown the look of its form in Word: the head in two columns, links that lead somewhere, tables
-- whose columns are as wide as what stands in them, the signature beside the recipients.

-- `<a id="…"></a>` is how Markdown marks a place; in Word it is a bookmark.
local function place(inline)
  local id = inline.format == "html" and inline.text:match('^<a id="([^"]+)">$')
  if id then return pandoc.Span({}, pandoc.Attr(id)) end
  return {}
end

local function styled(style, blocks)
  return pandoc.Div(blocks, pandoc.Attr("", {}, {["custom-style"] = style}))
end

local function cell(blocks) return pandoc.Cell(blocks) end

-- Two columns without lines, side by side.
local function beside(left, right)
  local row = pandoc.Row({cell(left), cell(right)})
  local columns = {{"AlignCenter", 0.46}, {"AlignCenter", 0.54}}
  return pandoc.Table(
    {long = {}}, columns, pandoc.TableHead({}),
    {{attr = pandoc.Attr(), body = {row}, head = {}, row_head_columns = 0}}, pandoc.TableFoot({}))
end

local function is_banner(block)
  return #block.content == 1 and block.content[1].t == "Strong"
end

-- The lines of one paragraph, each its own.
local function lines(block)
  local all = {{}}
  for _, inline in ipairs(block.content) do
    if inline.t == "LineBreak" then all[#all + 1] = {} else table.insert(all[#all], inline) end
  end
  return all
end

local function head(before)
  local blocks, paragraphs = {}, {}
  for _, block in ipairs(before) do
    if block.t == "Para" then paragraphs[#paragraphs + 1] = block end
  end
  if #paragraphs == 3 and is_banner(paragraphs[1]) then
    blocks[#blocks + 1] = styled("Form Centre", {table.remove(paragraphs, 1)})
  end
  if #paragraphs ~= 2 then return before end
  local left, right = {}, {}
  for _, line in ipairs(lines(paragraphs[1])) do left[#left + 1] = styled("Form Office", {pandoc.Para(line)}) end
  for i, line in ipairs(lines(paragraphs[2])) do
    right[#right + 1] = styled(i == 1 and "Form Party" or "Form Office", {pandoc.Para(line)})
  end
  blocks[#blocks + 1] = beside(left, right)
  return blocks
end

local function width(cells)
  local longest, all = 3, 0
  for _, text in ipairs(cells) do
    all = all + #text
    for word in text:gmatch("[^%s/]+") do longest = math.max(longest, math.min(utf8.len(word) or #word, 14)) end
  end
  return longest, all
end

-- Every column as wide as its longest word at least, and by what stands in it.
local function fitted(block)
  local columns = {}
  local function add(rows)
    for _, row in ipairs(rows) do
      for i, one in ipairs(row.cells) do
        columns[i] = columns[i] or {}
        table.insert(columns[i], pandoc.utils.stringify(one.contents))
      end
    end
  end
  add(block.head.rows)
  for _, body in ipairs(block.bodies) do add(body.body) end
  local weights, total = {}, 0
  for i, cells in ipairs(columns) do
    local longest, all = width(cells)
    weights[i] = longest + 2 + math.sqrt(all / math.max(1, #cells)) * (#columns > 7 and 0.5 or 2)
    total = total + weights[i]
  end
  for i, spec in ipairs(block.colspecs) do block.colspecs[i] = {spec[1], weights[i] / total} end
  local look = #columns > 7 and "Form Cell Dense" or "Form Cell"
  local function dress(rows)
    for _, row in ipairs(rows) do
      local filled = 0
      for i, one in ipairs(row.cells) do
        if #one.contents > 0 then filled = i end
        one.contents = {styled(look, one.contents)}
      end
      -- A line across the table that names what follows.
      if filled == 1 and #row.cells > 1 then
        local across = row.cells[1]
        across.col_span = #row.cells
        row.cells = {across}
      end
    end
  end
  dress(block.head.rows)
  for _, body in ipairs(block.bodies) do dress(body.body) end
  return block
end

-- The recipients' title, their list, and whoever signs: side by side, as on paper.
local function signature(title, list, signer, name)
  local left = {styled("Form Recipients Title", {title})}
  for _, item in ipairs(list.content) do
    local words = pandoc.utils.blocks_to_inlines(item)
    table.insert(words, 1, pandoc.Str("- "))
    left[#left + 1] = styled("Form Recipients", {pandoc.Para(words)})
  end
  local right = {}
  for _, line in ipairs(lines(signer)) do right[#right + 1] = styled("Form Centre", {pandoc.Para(line)}) end
  -- Four empty lines for the signature.
  for _ = 1, 4 do right[#right + 1] = styled("Form Centre", {pandoc.Para({pandoc.Str("\u{A0}")})}) end
  if name then right[#right + 1] = styled("Form Centre", {name}) end
  return beside(left, right)
end

local function is_recipients(block)
  if block.t ~= "Para" then return false end
  local text = pandoc.utils.stringify(block)
  return text == "Nơi nhận:" or text == "Recipients:"
end

local function whole(document)
  local blocks, before, i = {}, {}, 1
  while document.blocks[i] and not (document.blocks[i].t == "Header" and document.blocks[i].level == 1) do
    if document.blocks[i].t ~= "RawBlock" then before[#before + 1] = document.blocks[i] end
    i = i + 1
  end
  for _, block in ipairs(head(before)) do blocks[#blocks + 1] = block end
  local all = document.blocks
  local title = all[i]
  if title then
    -- “BÁO CÁO” on its line, the subject below it.
    local kind, rest = {}, {}
    for j, inline in ipairs(title.content) do
      local text = inline.t == "Str" and inline.text or ""
      if #rest == 0 and (text == text:upper() and not text:find("%l")) then kind[#kind + 1] = inline
      else rest[#rest + 1] = inline end
    end
    blocks[#blocks + 1] = styled("Form Kind", {pandoc.Para(kind)})
    title.content = rest
    blocks[#blocks + 1] = title
    i = i + 1
    while all[i] and all[i].t == "Para" and i <= #all do
      if all[i].content[1] and all[i].content[1].t == "Span" then break end
      blocks[#blocks + 1] = styled("Form Centre", {all[i]})
      i = i + 1
    end
  end
  while all[i] do
    local block = all[i]
    if is_recipients(block) and all[i + 1] and all[i + 1].t == "BulletList" and all[i + 2] and all[i + 2].t == "Para" then
      local name = all[i + 3]
      if not (name and name.t == "Para" and is_banner(name)) then name = nil end
      blocks[#blocks + 1] = signature(block, all[i + 1], all[i + 2], name)
      i = i + (name and 4 or 3)
    elseif block.t == "Para" and #block.content == 1 and block.content[1].t == "Span" and #block.content[1].content == 0
      and all[i + 1] and all[i + 1].content and all[i + 1].t ~= "BulletList" and all[i + 1].t ~= "BlockQuote" then
      -- A mark before a heading is the heading's own.
      table.insert(all[i + 1].content, 1, block.content[1])
      i = i + 1
    elseif block.t == "Table" then
      blocks[#blocks + 1] = fitted(block)
      i = i + 1
    else
      blocks[#blocks + 1] = block
      i = i + 1
    end
  end
  document.blocks = blocks
  return document
end

-- The program marks its places itself; what pandoc would make up from headings leads nowhere.
local function unmarked(header)
  header.identifier = ""
  return header
end

return {{RawInline = place, Header = unmarked}, {Pandoc = whole}}

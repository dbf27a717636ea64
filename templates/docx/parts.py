"""The two things about a Word file that pandoc leaves to others.

parts.py reference forms.yaml hd36 BANNER default.docx reference.docx
    pandoc's own reference document, with the fonts, sizes and margins of a guide, the page's number above every page
    but the first, and beside it what must stand on every page of a sample
parts.py finish written.docx report.docx
    no row of a table is cut by the end of a page; the head and the signature have no lines around them
"""

import html
import re
import sys
import zipfile


def guide(path, name):
    """The lines of one guide as words; forms.yaml is read whole, with every check, by the program itself."""
    text = open(path, encoding="utf-8").read()
    part = re.search(r"^%s:\n((?:[ #].*\n|\n)*)" % re.escape(name), text, re.M)
    if not part:
        sys.exit("%s: %s?" % (path, name))

    def numbers(key):
        inside = re.search(r"^  %s: \{(.*)\}" % key, part.group(1), re.M).group(1)
        return {k: int(v) for k, v in re.findall(r"([a-z-]+): (\d+)", inside)}

    fonts = re.search(r"^  fonts: \[([^,\]]+)", part.group(1), re.M).group(1).strip()
    return numbers("margins"), numbers("sizes"), fonts


def twips(millimetres):
    return round(millimetres * 1440 / 25.4)


def style(kind, name, based, look, after="", paragraph=""):
    return (
        '<w:style w:type="%s" w:customStyle="1" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/>'
        "%s<w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>" % (kind, name.replace(" ", ""), name, based, after, paragraph, look)
    )


def reference(forms, name, banner, source, target):
    margins, sizes, font = guide(forms, name)
    fonts = '<w:rFonts w:ascii="%s" w:hAnsi="%s" w:cs="%s" w:eastAsia="%s"/>' % ((font,) * 4)
    black = '<w:color w:val="000000"/>'

    def size(points):
        return '<w:sz w:val="%d"/><w:szCs w:val="%d"/>' % (points * 2, points * 2)

    def spacing(before, after):
        return '<w:spacing w:before="%d" w:after="%d" w:line="288" w:lineRule="auto"/>' % (before * 20, after * 20)

    # What each style of pandoc's looks like here: size, more, alignment, space before and after, kept with the next.
    body = sizes["body"]
    looks = {
        "Normal": (body, "", "", 0, 6, False),
        "BodyText": (body, "", "both", 0, 6, False),
        "FirstParagraph": (body, "", "both", 0, 6, False),
        "Compact": (body, "", "", 0, 3, False),
        "BlockText": (body, "", "both", 0, 6, True),
        "Heading1": (sizes["subject"], "<w:b/>", "center", 12, 0, True),
        "Heading2": (body, "<w:b/>", "", 14, 6, True),
        "Heading3": (body, "<w:b/>", "", 10, 4, True),
        "Heading4": (body, "<w:b/><w:i/>", "", 8, 4, True),
        "TableCaption": (body - 2, "<w:i/>", "", 6, 3, True),
    }

    def dress(match):
        whole, name = match.group(0), match.group(1)
        if name not in looks:
            return whole
        points, more, align, before, after, keep = looks[name]
        whole = re.sub(r"<w:pPr>.*?</w:pPr>|<w:pPr ?/>|<w:rPr>.*?</w:rPr>|<w:rPr ?/>", "", whole, flags=re.S)
        paragraph = "<w:pPr>%s%s%s</w:pPr>" % (
            "<w:keepNext/><w:keepLines/>" if keep else "",
            spacing(before, after),
            '<w:jc w:val="%s"/>' % align if align else "",
        ) if name != "BlockText" else '<w:pPr><w:keepNext/>%s<w:ind w:left="284" w:right="284"/></w:pPr>' % spacing(0, 6)
        return whole.replace("</w:style>", paragraph + "<w:rPr>%s%s%s%s</w:rPr></w:style>" % (fonts, more, black, size(points)))

    def styles(text):
        text = re.sub(
            r"<w:docDefaults>.*?</w:docDefaults>",
            "<w:docDefaults><w:rPrDefault><w:rPr>%s%s<w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>"
            "<w:pPrDefault/></w:docDefaults>" % (fonts, size(body)),
            text, flags=re.S)
        text = re.sub(r'<w:style [^>]*w:styleId="([^"]+)".*?</w:style>', dress, text, flags=re.S)
        line = '<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        borders = "".join(line % side for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        own = [
            style("paragraph", "Form Party", "Normal", "<w:b/>" + size(sizes["party"]), paragraph=spacing(0, 0) + '<w:jc w:val="center"/>'),
            style("paragraph", "Form Office", "Normal", size(sizes["office"]), paragraph=spacing(0, 0) + '<w:jc w:val="center"/>'),
            style("paragraph", "Form Kind", "Normal", "<w:b/>" + size(sizes["kind"]), paragraph="<w:keepNext/>" + spacing(18, 0) + '<w:jc w:val="center"/>'),
            style("paragraph", "Form Centre", "Normal", size(body), paragraph="<w:keepNext/>" + spacing(0, 0) + '<w:jc w:val="center"/>'),
            style("paragraph", "Form Recipients Title", "Normal", "<w:u w:val=\"single\"/>" + size(sizes["recipients-title"]), paragraph=spacing(0, 0)),
            style("paragraph", "Form Recipients", "Normal", size(sizes["recipients"]), paragraph=spacing(0, 0)),
            style("paragraph", "Form Cell", "Normal", size(body - 3), paragraph='<w:spacing w:before="20" w:after="20"/>'),
            style("paragraph", "Form Cell Dense", "Normal", size(body - 5), paragraph='<w:spacing w:before="20" w:after="20"/>'),
            '<w:style w:type="table" w:customStyle="1" w:styleId="FormPlain"><w:name w:val="Form Plain"/></w:style>',
            '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:pPr><w:spacing w:after="0"/></w:pPr>'
            "<w:tblPr><w:tblBorders>%s</w:tblBorders><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/>"
            "</w:tblCellMar></w:tblPr></w:style>" % borders,
        ]
        text = re.sub(r'<w:style w:type="table" w:default="1" w:styleId="Table".*?</w:style>', "", text, flags=re.S)
        # Links are for the screen; on paper they are words like others.
        text = re.sub(
            r'(<w:style [^>]*w:styleId="Hyperlink".*?)<w:color [^>]*/>(.*?</w:style>)', r"\1%s\2" % black, text, flags=re.S)
        return text.replace("</w:styles>", "".join(own) + "</w:styles>")

    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdNumber"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
        % tuple(twips(margins[k]) for k in ("top", "right", "bottom", "left", "number"))
    )
    number = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>%s</w:hdr>'
        % ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>%s</w:t></w:r></w:p>'
           % html.escape(banner) if banner else "")
    )
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/styles.xml":
                data = styles(data.decode()).encode()
            elif item.filename == "word/document.xml":
                text = re.sub(r"<w:sectPr\b.*?</w:sectPr>|<w:sectPr ?/>", "", data.decode(), flags=re.S)
                data = text.replace("</w:body>", section + "</w:body>").encode()
            elif item.filename == "word/_rels/document.xml.rels":
                data = data.decode().replace(
                    "</Relationships>",
                    '<Relationship Id="rIdNumber" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"'
                    ' Target="header1.xml"/></Relationships>').encode()
            elif item.filename == "[Content_Types].xml":
                data = data.decode().replace(
                    "</Types>",
                    '<Override PartName="/word/header1.xml" ContentType='
                    '"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>').encode()
            new.writestr(item.filename, data)
        new.writestr("word/header1.xml", number)



def finish(source, target):
    def row(match):
        inside = match.group(1) or ""
        return "<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>" % inside

    def plain(match):
        # A table without a head is no list of anything: it only sets two columns side by side.
        table = match.group(0)
        return table if 'w:firstRow="1"' in table else table.replace('w:val="Table"', 'w:val="FormPlain"')

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/document.xml":
                text = re.sub(r"<w:tr>(?:\s*<w:trPr>(.*?)</w:trPr>)?", row, data.decode(), flags=re.S)
                data = re.sub(r"<w:tblPr>.*?</w:tblPr>", plain, text, flags=re.S).encode()
            # The same report gives the same file.
            new.writestr(zipfile.ZipInfo(item.filename, (2000, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


{"reference": reference, "finish": finish}[sys.argv[1]](*sys.argv[2:])

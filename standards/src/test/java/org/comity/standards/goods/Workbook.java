package org.comity.standards.goods;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks as Excel does: shared texts, numbers as numbers, gaps left out. */
final class Workbook {

    private Workbook() {}

    static Path write(Path file, List<List<String>> rows) throws IOException {
        List<String> shared = new ArrayList<>();
        StringBuilder sheet = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            sheet.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                String value = rows.get(r).get(c);
                String place = (char) ('A' + c) + Integer.toString(r + 1);
                if (value.isEmpty()) {
                    continue;
                }
                if (value.matches("\\d{1,3}")) {
                    sheet.append("<c r=\"" + place + "\"><v>" + value + "</v></c>");
                } else if (r % 2 == 1) {
                    sheet.append("<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + escape(value) + "</t></is></c>");
                } else {
                    sheet.append("<c r=\"" + place + "\" t=\"s\"><v>" + shared.size() + "</v></c>");
                    shared.add(value);
                }
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        StringBuilder texts =
                new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        shared.forEach(s -> texts.append("<si><r><t>")
                .append(escape(s.substring(0, 1)))
                .append("</t></r><r><t xml:space=\"preserve\">")
                .append(escape(s.substring(1)))
                .append("</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si>"));
        texts.append("</sst>");
        return zip(file, List.of(texts.toString(), sheet.toString()));
    }

    /** The parts as given: shared texts and one sheet. */
    static Path zip(Path file, List<String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(parts.get(0).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(parts.get(1).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

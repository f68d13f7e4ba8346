package io.meshsdk.core.report;

import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.QualityReport;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as the results of tests. */
final class JunitReport {
    private static final double NANOS = 1e9;

    private final XMLStreamWriter xml;
    private final QualityReport report;
    private final ReportSubject subject;

    private JunitReport(XMLStreamWriter xml, QualityReport report, ReportSubject subject) {
        this.xml = xml;
        this.report = report;
        this.subject = subject;
    }

    static String write(QualityReport report, ReportSubject subject) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JunitReport(xml, report, subject).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write a quality report: " + e.getMessage(), e);
        }
        return text + "\n";
    }

    private void write() throws XMLStreamException {
        List<CheckOutcome> results = report.results();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "%s.%s".formatted(subject.product(), subject.port()));
        xml.writeAttribute("tests", Integer.toString(results.size()));
        xml.writeAttribute(
                "failures",
                count(results.stream().filter(CheckOutcome::isFailed).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "skipped",
                count(results.stream().filter(outcome -> !outcome.isEvaluated()).count()));
        xml.writeAttribute("timestamp", subject.measuredAt().toString());
        for (CheckOutcome outcome : results) {
            xml.writeCharacters("\n  ");
            write(outcome);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private void write(CheckOutcome outcome) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "%s.%s".formatted(subject.product(), subject.port()));
        xml.writeAttribute("name", clean(outcome.expectation().name()));
        double seconds = report.effort(outcome.expectation())
                .map(effort -> effort.nanos() / NANOS)
                .orElse(0.0);
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.6f", seconds));
        if (!outcome.isPassed()) {
            xml.writeStartElement(outcome.isEvaluated() ? "failure" : "skipped");
            xml.writeAttribute("message", clean(outcome.describe()));
            if (outcome.isEvaluated()) {
                xml.writeAttribute(
                        "type", outcome.expectation().severity().name().toLowerCase(Locale.ROOT));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters, and names of rules are anybody's. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(letter -> clean.appendCodePoint(isInXml(letter) ? letter : '?'));
        return clean.toString();
    }

    private static boolean isInXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }
}

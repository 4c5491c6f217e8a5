#!/usr/bin/env python3
"""Real reports through the built program: the same report as text with and without blank lines, as DOCX and as PDF
gives the same reading, the scorer accepts what the program prints, and the exit statuses are as promised.

usage: reports_test.py GANDAN FOLDER_OF_REPORTS

Skipped (exit status 77) when the folder is absent: the reports are not part of the project.
"""
import html
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata
import unittest

GANDAN, REPORTS = sys.argv[1], pathlib.Path(sys.argv[2])
FOUNDING = REPORTS / "uong-bi-2025-2030.txt"


def gandan(*arguments):
    return subprocess.run([GANDAN, *map(str, arguments)], capture_output=True, text=True, timeout=120)


def convert(source, suffix, folder, *options):
    """What the office program makes of a file."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to",
                    suffix, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120)
    return folder / (source.stem + "." + suffix)


def flat_document(lines):
    """A flat OpenDocument text on paper that is wide enough for every line."""
    names = "office text style fo:xsl-fo-compatible".split()
    spaces = " ".join(f'xmlns:{n.split(":")[0]}="urn:oasis:names:tc:opendocument:xmlns:{n.split(":")[-1]}:1.0"'
                      for n in names)
    paragraphs = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in lines)
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
            '<style:page-layout style:name="wide"><style:page-layout-properties fo:page-width="30cm" '
            'fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout></office:automatic-styles>'
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="wide"/>'
            f'</office:master-styles><office:body><office:text>{paragraphs}</office:text></office:body></office:document>')


def words(text):
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def essence(reading):
    """All but where it stands: lines and pages differ from one form of the report to another."""
    target = ("item", "group", "comparator", "value", "low", "high", "unit", "period", "qualitative")
    return {
        "targets": [[t[key] for key in target] + [words(t["text"])] for t in reading["targets"]],
        "tasks": [[t["kind"], t["number"], words(t["title"])] for t in reading["tasks"]],
        "projects": [[p["number"], words(p["name"])] for p in reading["projects"]],
        "footnotes": [[f["number"], words(f["text"])] for f in reading["footnotes"]],
    }


def read(path):
    done = gandan("read", "--format=json", path)
    if done.returncode != 0:
        raise AssertionError(f"{path}: {done.returncode} {done.stderr}")
    return json.loads(done.stdout)


class SameReading(unittest.TestCase):
    maxDiff = 4000

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.expected = essence(read(FOUNDING))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def office(self, source, suffix, *options):
        return convert(source, suffix, pathlib.Path(self.folder.name), *options)

    def docx(self):
        return self.office(FOUNDING, "docx", "--infilter=Text (encoded):UTF8,LF,,,")

    def check_same(self, path):
        actual = essence(read(path))
        for part, expected in self.expected.items():
            with self.subTest(part=part):
                self.assertEqual(actual[part], expected)

    def test_it_has_something_to_compare(self):
        for part, items in self.expected.items():
            self.assertGreater(len(items), 0, part)

    def test_with_the_blank_lines_of_the_pdf(self):
        self.check_same(REPORTS / "uong-bi-2025-2030.raw.txt")

    def test_as_docx(self):
        self.check_same(self.docx())

    def test_as_pdf(self):
        # One line of the report is one line of the PDF, as in the PDF that the report was taken from.
        source = pathlib.Path(self.folder.name) / "report.fodt"
        source.write_text(flat_document(FOUNDING.read_text(encoding="utf-8").split("\n")), encoding="utf-8")
        self.check_same(self.office(source, "pdf"))

    def test_as_pdf_whose_lines_were_broken_anew(self):
        # Every line is a paragraph of its own here, and the longer ones are wrapped.
        self.check_same(self.office(self.docx(), "pdf"))


class Program(unittest.TestCase):
    def test_findings_give_exit_status_1_in_every_format(self):
        for form in ("text", "json", "sarif"):
            self.assertEqual(gandan("check", f"--format={form}", FOUNDING).returncode, 1, form)

    def test_text_names_file_line_and_severity(self):
        for line in gandan("check", FOUNDING).stdout.splitlines():
            self.assertRegex(line, r"^.*\.txt:\d+: (error|warning|note): \S.*$")

    def test_json_and_sarif_say_the_same(self):
        findings = json.loads(gandan("check", "--format=json", FOUNDING).stdout)["findings"]
        results = json.loads(gandan("check", "--format=sarif", FOUNDING).stdout)["runs"][0]["results"]
        self.assertEqual([f["message"] for f in findings], [r["message"]["text"] for r in results])

    def test_the_language_of_messages_can_be_chosen(self):
        vietnamese, english = (gandan("check", f"--language={code}", FOUNDING).stdout for code in ("vi", "en"))
        self.assertNotEqual(vietnamese, english)

    def test_unusable_input_gives_one_sentence_and_exit_status_2(self):
        for arguments in (["check", REPORTS / "none"], ["read", REPORTS], ["read", "--language=en", "/dev/null"]):
            done = gandan(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_wrong_usage_gives_exit_status_2(self):
        for arguments in ([], ["check"], ["check", "--format=xml", FOUNDING], ["nonsense"]):
            self.assertEqual(gandan(*arguments).returncode, 2, arguments)

    def test_the_scorer_accepts_what_is_printed(self):
        pairs = [name for answers in sorted(REPORTS.glob("*.answers.json"))
                 for name in (str(answers).replace(".answers.json", ".txt"), str(answers))]
        done = subprocess.run([sys.executable, str(REPORTS / "score.py"), GANDAN, *pairs, str(FOUNDING),
                               str(REPORTS / "uong-bi-2025-2030.targets.json")], capture_output=True, text=True)
        print(done.stdout)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("total", done.stdout)


if __name__ == "__main__":
    if not FOUNDING.exists():
        print(f"skipped: needs {REPORTS}, which is not here")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)

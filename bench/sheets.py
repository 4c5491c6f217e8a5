"""A spreadsheet of ten thousand figures: the form that the program fills, every figure in it changed, sent back."""
import datetime
import http.client
import io
import re
import statistics
import time
import zipfile

import generate
import processes
import results
import ward as wards

TARGETS, MONTHS = 1000, 12
FIGURE = re.compile(r'(<c r="F\d+"[^>]*><v>)([\d.]+)(</v>)')
BOUNDARY = "bench-0123456789"


def measure(program, folder, times=3):
    ward = wards.Ward(program, folder / "sheets")
    ward.create()
    generate.Enlarged(ward.database).fill(TARGETS, MONTHS, datetime.date.today())
    with ward.served() as process:
        cookie = ward.sign_in()
        wards.fetch(ward.port, "/dashboard", cookie)  # evaluates all targets, which are made as due long ago
        made, answered, sent, work = [], [], [], []
        for number in range(times):
            begin = time.perf_counter()
            book, _ = wards.fetch(ward.port, "/figures/sheet.xlsx", cookie)
            made.append(time.perf_counter() - begin)
            changed, figures = with_other_figures(book, number + 1)
            begun = processes.fine_cpu_seconds(process.pid)
            first, last = upload(ward, cookie, changed)
            answered.append(first)
            sent.append(last)
            work.append(processes.fine_cpu_seconds(process.pid) - begun)
    yield results.under(f"XLSX with {figures:,} changed figures of {TARGETS:,} targets: sent, checked, written, evaluated",
                        statistics.median(sent), 2, " s")
    yield results.told("answered with its progress after", statistics.median(answered), " s")
    yield results.told("CPU time of that", statistics.median(work), " s")
    yield results.told("the form filled with what is known", statistics.median(made), " s")


def other(figure, less):
    """Lower by so many of its last decimal, or higher where that would be below nought: things are counted whole."""
    step = less * 10.0 ** -len(figure.partition(".")[2])
    value = float(figure)
    return f"{value - step if value >= step else value + step:.10g}"


def with_other_figures(book, less):
    """The same workbook with each figure changed; and how many there are."""
    source, made = zipfile.ZipFile(io.BytesIO(book)), io.BytesIO()
    figures = 0
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                text, figures = FIGURE.subn(lambda cell: cell[1] + other(cell[2], less) + cell[3], content.decode())
                content = text.encode()
            target.writestr(name, content)
    return made.getvalue(), figures


def upload(ward, cookie, book):
    """Seconds until it was answered, and until the page that says that all were taken (it is no error)."""
    page, _ = wards.fetch(ward.port, "/figures/sheet", cookie)
    csrf = re.search(r'name="csrf" value="([^"]+)"', page.decode())[1]
    head = (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{csrf}\r\n--{BOUNDARY}\r\n'
            'Content-Disposition: form-data; name="file"; filename="so-lieu.xlsx"\r\n\r\n')
    body = head.encode() + book + f"\r\n--{BOUNDARY}--\r\n".encode()
    connection = http.client.HTTPConnection("127.0.0.1", ward.port, timeout=120)
    begin = time.perf_counter()
    connection.request("POST", "/figures/sheet", body, {"Cookie": cookie, "Content-Type":
                                                        f"multipart/form-data; boundary={BOUNDARY}"})
    answer = connection.getresponse()
    answer.read()
    location = answer.getheader("Location")
    if answer.status != 303 or not location:
        raise SystemExit(f"bench: the spreadsheet was answered with {answer.status}")
    answered = time.perf_counter() - begin
    while "upload-progress" in wards.fetch(ward.port, location, cookie)[0].decode():
        time.sleep(0.02)
    return answered, time.perf_counter() - begin

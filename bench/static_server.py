"""nginx with two workers and a folder of files, the measure of all ratios: sendfile, no log, long keep-alive."""
import contextlib
import pathlib
import subprocess

import processes
import ward

WORKERS = 2
CONFIG = """daemon off;
{user}
worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  default_type "text/html; charset=utf-8";
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


class StaticServer:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.port = processes.free_port()
        (self.folder / "files").mkdir(parents=True)
        self.workers = []

    def put(self, name, body):
        (self.folder / "files" / name).write_bytes(body)

    @contextlib.contextmanager
    def served(self, ready_path):
        config = self.folder / "nginx.conf"
        user = "user root;" if processes.is_root() else ""
        config.write_text(CONFIG.format(folder=self.folder, port=self.port, user=user, workers=WORKERS))
        command = ["nginx", "-p", self.folder, "-e", self.folder / "error.log", "-c", config]
        with processes.running(command, stderr=subprocess.DEVNULL) as process:
            ward.wait_for_answer(process, self.port, ready_path)
            while len(self.workers) < WORKERS:
                self.workers = processes.children(process.pid)
            yield process

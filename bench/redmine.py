"""Redmine from Debian's packages on a PostgreSQL cluster of its own: an instance in the run's folder, filled by SQL with
issues in the words of our cases, and served by puma with two workers of five threads."""
import contextlib
import os
import pathlib
import random
import secrets
import subprocess

import case_words
import processes
import ward as wards

HOME = pathlib.Path("/usr/share/redmine")
INSTANCE = pathlib.Path("/var/lib/redmine/gandan-bench")
POSTGRESQL = pathlib.Path("/usr/lib/postgresql/15/bin")
PACKAGES = ["redmine", "redmine-pgsql", "puma"]


def install(packages):
    """Only here, not with the program's packages: whoever measures wants it, nobody else."""
    missing = [name for name in packages if subprocess.run(["dpkg-query", "-W", name], capture_output=True).returncode]
    if not missing:
        return
    subprocess.run(["debconf-set-selections"], input="redmine redmine/instances/default/dbconfig-install boolean false\n",
                   text=True, check=True)
    subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", *missing], check=True,
                   stdout=subprocess.DEVNULL, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


class Redmine:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.port = processes.free_port()
        self.key = secrets.token_hex(20)
        self.environment = os.environ | {"RAILS_ENV": "production", "REDMINE_INSTANCE": INSTANCE.name,
                                         "REDMINE_LANG": "vi"}

    @contextlib.contextmanager
    def served(self, issues):
        """The processes that do its work: puma's and PostgreSQL's."""
        with self.cluster() as cluster:
            self.make_instance()
            try:
                self.fill(issues)
                command = ["puma", "-e", "production", "-w", "2", "-t", "5:5", "-b", f"tcp://127.0.0.1:{self.port}",
                           "config.ru"]
                with processes.running(command, cwd=HOME, env=self.environment, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL) as server:
                    wards.wait_for_answer(server, self.port, "/projects/phuong/issues", limit_seconds=180)
                    yield [server.pid, cluster.pid]
            finally:
                INSTANCE.unlink()

    @contextlib.contextmanager
    def cluster(self):
        self.sockets = self.folder / "sockets"
        self.sockets.mkdir(parents=True)
        data = self.folder / "data"
        data.mkdir()
        for path in (self.folder, self.folder.parent, self.sockets, data):
            os.chmod(path, 0o777 if path == self.sockets else 0o755)
        subprocess.run(["chown", "postgres", data, self.sockets], check=True)
        owner = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]
        subprocess.run([*owner, POSTGRESQL / "initdb", "-D", data, "-U", "bench", "-A", "trust", "-E", "UTF8",
                        "--no-locale"], check=True, stdout=subprocess.DEVNULL, cwd="/")
        command = [*owner, POSTGRESQL / "postgres", "-D", data, "-c", "listen_addresses=", "-c",
                   f"unix_socket_directories={self.sockets}"]
        with processes.running(command, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
            while subprocess.run([POSTGRESQL / "pg_isready", "-q", "-h", self.sockets]).returncode:
                pass
            self.sql("CREATE DATABASE redmine ENCODING 'UTF8' TEMPLATE template0", database="postgres")
            yield server

    def sql(self, text, database="redmine"):
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.sockets, "-U", "bench", database], input=text,
                       text=True, check=True, stdout=subprocess.DEVNULL)

    def make_instance(self):
        instance = self.folder / "instance"
        for name in ("config", "files", "log", "tmp", "public"):
            (instance / name).mkdir(parents=True)
        (instance / "config/database.yml").write_text(
            f"production:\n  adapter: postgresql\n  database: redmine\n  host: {self.sockets}\n  username: bench\n"
            "  encoding: utf8\n  pool: 5\n")
        (instance / "config/secret_key.txt").write_text(secrets.token_hex(64))
        INSTANCE.symlink_to(instance)
        for task in ("db:migrate", "redmine:load_default_data"):
            subprocess.run(["bundle", "exec", "rake", task], cwd=HOME, env=self.environment, check=True,
                           stdout=subprocess.DEVNULL)

    def fill(self, issues):
        drawn = random.Random(5)
        categories = list(case_words.MATTERS)
        rows = []
        for number in range(1, issues + 1):
            words, address = case_words.written(drawn, drawn.choice(categories))
            rows.append("\t".join([str(number), case_words.beginning(words), f"{words} {address}", str(number)]))
        self.sql("INSERT INTO projects (id, name, identifier, status, is_public, lft, rgt, created_on, updated_on) VALUES"
                 " (1, 'Phường', 'phuong', 1, true, 1, 2, now(), now());"
                 "INSERT INTO enabled_modules (project_id, name) VALUES (1, 'issue_tracking');"
                 "INSERT INTO projects_trackers SELECT 1, id FROM trackers;"
                 "INSERT INTO settings (name, value, updated_on) VALUES ('rest_api_enabled', '1', now());"
                 f"INSERT INTO tokens (user_id, action, value, created_on, updated_on) VALUES (1, 'api', '{self.key}', now(),"
                 " now());"
                 "CREATE TEMP TABLE made (id int, subject text, description text, root int);\n"
                 "COPY made FROM STDIN;\n" + "\n".join(rows) + "\n\\.\n"
                 "INSERT INTO issues (id, tracker_id, project_id, subject, description, status_id, priority_id, author_id,"
                 " created_on, updated_on, start_date, root_id, lft, rgt, done_ratio, is_private) SELECT made.id, (SELECT"
                 " min(id) FROM trackers), 1, subject, description, (SELECT min(id) FROM issue_statuses), (SELECT min(id)"
                 " FROM enumerations WHERE type = 'IssuePriority'), 1, now() - (10000 - made.id) * interval '1 hour',"
                 " now() - (10000 - made.id) * interval '1 hour', current_date, root, 1, 2, 0, false FROM made;"
                 "SELECT setval('issues_id_seq', (SELECT max(id) FROM issues)); ANALYZE")

-- What supports an answer: words, numbers of documents, addresses, files.
ALTER TABLE explanation ADD COLUMN evidence TEXT NOT NULL DEFAULT '';

-- The search knows more kinds of records, and more words of tasks. Emptied: the program fills an empty search when it
-- starts.
DELETE FROM search_word;
DELETE FROM search_entry;

-- The words of all kept agreements, each with its root (core/word-root.ts): a search finds other forms of a word by its
-- root, and a misspelt one by its letters, and then asks the full-text index. Letters are never compared with whole texts.

CREATE TABLE search_word (
  word text PRIMARY KEY CONSTRAINT search_word_length CHECK (length(word) BETWEEN 3 AND 40),
  root text NOT NULL
);
CREATE INDEX search_word_by_root ON search_word (root);
CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);

DROP INDEX agreement_search_alike;

-- Findings are said in the reader's language: the key and the arguments of both texts.
alter table finding add column wording json;
comment on column finding.wording is 'As {"texts", "reason", "hint"}, each text with its key and arguments; null where only the English texts were stored.';

-- What its source says of a capture, for texts that do not tell: reading it again must give the same.
ALTER TABLE captures ADD COLUMN outlet TEXT;
ALTER TABLE captures ADD COLUMN language TEXT;

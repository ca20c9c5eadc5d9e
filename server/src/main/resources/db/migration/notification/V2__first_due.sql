-- Each try puts a letter off; how late it is counts from the time it was first meant to leave.
alter table notification.letter add column first_due_at timestamptz;

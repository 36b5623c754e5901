-- Ways back in that an operator opened for customers who lost every second factor.
CREATE TABLE portal.re_entry (
    id         uuid                     PRIMARY KEY,
    account_id uuid                     NOT NULL,
    name       varchar(64)              NOT NULL,
    asked_by   varchar(64)              NOT NULL,
    -- Who vouched for the person and how, in the operator's words.
    reason     varchar(300)             NOT NULL,
    state      varchar(16)              NOT NULL,
    asked_at   timestamp with time zone NOT NULL,
    due_at     timestamp with time zone NOT NULL,
    good_until timestamp with time zone NOT NULL,
    ended_at   timestamp with time zone,
    -- The account while it waits, so that nothing waits twice for one account.
    waits_for  uuid                     CONSTRAINT re_entry_waits UNIQUE
);
CREATE INDEX re_entry_account ON portal.re_entry (account_id);
CREATE INDEX re_entry_asked ON portal.re_entry (asked_at);

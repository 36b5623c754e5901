-- What happened to each account. Rows are only ever added; the daily counts are their sum, kept beside them.

CREATE TABLE portal.activity (
    id          bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id  uuid                     NOT NULL,
    act         varchar(32)              NOT NULL,
    at          timestamp with time zone NOT NULL,
    address     varchar(45)              NOT NULL,
    browser     varchar(300)             NOT NULL,
    correlation varchar(64)              NOT NULL
);
CREATE INDEX activity_of_account ON portal.activity (account_id, id);
CREATE INDEX activity_correlation ON portal.activity (correlation, id);
CREATE INDEX activity_at ON portal.activity (at);

-- "This wasn't me." Goes with the entry it speaks of.
CREATE TABLE portal.dispute (
    activity_id bigint                   PRIMARY KEY REFERENCES portal.activity (id) ON DELETE CASCADE,
    at          timestamp with time zone NOT NULL
);

CREATE TABLE portal.act_per_day (
    on_day date        NOT NULL,
    act    varchar(32) NOT NULL,
    times  bigint      NOT NULL,
    PRIMARY KEY (on_day, act)
);

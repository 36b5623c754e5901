-- Who may be called: what was refused, how calls convert, which are stopped, and who was disowned.

-- Calls that were not asked for. The number is masked.
CREATE TABLE portal.call_block (
    id          bigint                   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamp with time zone NOT NULL,
    reason      varchar(32)              NOT NULL,
    number      varchar(16)              NOT NULL,
    address     varchar(45)              NOT NULL,
    service     varchar(32)              NOT NULL,
    until       timestamp with time zone,
    correlation varchar(64)              NOT NULL
);
CREATE INDEX call_block_reason ON portal.call_block (reason, id);
CREATE INDEX call_block_at ON portal.call_block (at);

-- Calls and the codes that were typed, by prefix and minute.
CREATE TABLE portal.call_minute (
    prefix    varchar(16)              NOT NULL,
    on_minute timestamp with time zone NOT NULL,
    calls     integer                  NOT NULL,
    typed     integer                  NOT NULL,
    PRIMARY KEY (prefix, on_minute)
);
CREATE INDEX call_minute_on ON portal.call_minute (on_minute);

-- Prefixes that are stopped, or on trial after that.
CREATE TABLE portal.call_stop (
    prefix varchar(16)              PRIMARY KEY,
    until  timestamp with time zone NOT NULL,
    rounds integer                  NOT NULL
);

-- "I did not ask for this": that place may not call that number for a while. Both are digests.
CREATE TABLE portal.call_disowned (
    number varchar(43)              NOT NULL,
    place  varchar(96)              NOT NULL,
    until  timestamp with time zone NOT NULL,
    PRIMARY KEY (number, place)
);
CREATE INDEX call_disowned_until ON portal.call_disowned (until);

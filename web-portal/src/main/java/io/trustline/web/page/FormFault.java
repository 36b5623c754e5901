package io.trustline.web.page;

/** What is wrong with one field (its client id) of a form, in the visitor's words. */
public record FormFault(String field, String text) {}

/** What people and programs are told when something went wrong. Must not know any page, rule or context. */
package io.trustline.web.fault;

/** The telephone's page and its small HTTP interface. Must not know SIP. */
package io.trustline.simulators.phone.web;

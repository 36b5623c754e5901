/** The edges for machines. Must not know how decisions are made. */
package io.trustline.webapi;

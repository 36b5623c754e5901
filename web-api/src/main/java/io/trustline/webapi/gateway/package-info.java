/** The operators' gateways and the numbers that they vouch for. Must not know what a number is used for. */
package io.trustline.webapi.gateway;

/** The edge for devices and their gateways. Must not know how device trust decides. */
package io.trustline.webapi.device;

/** The doors of device trust, and what goes in and out. Must not know how decisions are made. */
package io.trustline.device.api;

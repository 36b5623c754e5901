/** Makers' lists of cameras on their way into the tables. Must not know transactions, HTTP or what cameras do later. */
package io.trustline.device.list.control;

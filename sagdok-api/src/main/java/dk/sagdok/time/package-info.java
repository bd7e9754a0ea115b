/** The half-open time algebra. Has never heard of OIO; depends on java.* only. Start with {@link dk.sagdok.time.Interval}. */
package dk.sagdok.time;

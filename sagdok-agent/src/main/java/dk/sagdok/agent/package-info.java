/**
 * A library for agents: systems that write to a Sagdok by messages, and act on what others have written. It needs no server and no class of one.
 * Write with {@link dk.sagdok.agent.Beskeddoer} or {@link dk.sagdok.agent.Restdoer}; act with {@link dk.sagdok.agent.Foelger}. The package
 * {@code eksempel} has two whole agents.
 */
package dk.sagdok.agent;

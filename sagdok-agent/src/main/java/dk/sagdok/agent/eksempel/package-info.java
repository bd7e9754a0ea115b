/**
 * Two agents that work together and know nothing of each other: a fagsystem that creates cases from its own files, and an ESDH that journals a document on
 * each case of its subject. Start with {@link dk.sagdok.agent.eksempel.Fagsystem} and {@link dk.sagdok.agent.eksempel.Esdh}.
 */
package dk.sagdok.agent.eksempel;

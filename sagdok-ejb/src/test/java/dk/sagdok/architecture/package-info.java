/** The boundaries of the register as tests, each seen to fail on a planted violation. */
package dk.sagdok.architecture;

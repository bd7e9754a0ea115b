/** The boundaries of the doors as tests, each seen to fail on a planted violation. */
package dk.sagdok.web.architecture;

/** The port between the doors and the register: commands, questions, answers and the enum of all refusals. Start with {@link dk.sagdok.register.Register}. */
package dk.sagdok.register;

package dk.sagdok.it;

import static dk.sagdok.it.Sager.opret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The database itself refuses two values for the same thing at the same time, whoever writes the SQL. */
class DatabaseIT {

  @Test
  void a_raw_insert_of_an_overlapping_virkning_is_refused() throws SQLException {
    var sag = opret();
    try (var connection = DriverManager.getConnection(Server.run().db(), Server.run().dbUser(), Server.run().dbPassword()); var copy = connection.prepareStatement("""
        insert into raekke (objekt, gruppe, indeks, virkning, nr_fra, lfd, felter)
        select objekt, gruppe, indeks, tstzrange('2015-01-01', '2016-01-01'), nr_fra, lfd + 1000, felter from raekke where objekt = ? and gruppe = 'sagegenskaber'""")) {
      copy.setObject(1, UUID.fromString(sag));
      assertThatThrownBy(copy::executeUpdate).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23P01"));
    }
  }
}

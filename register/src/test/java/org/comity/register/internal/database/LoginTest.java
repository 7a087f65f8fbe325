package org.comity.register.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.comity.model.ComityException;
import org.comity.model.DisplayLanguage;
import org.comity.model.ErrorCode;
import org.junit.jupiter.api.Test;

class LoginTest {

    @Test
    void bothWaysOfWritingMeanTheSame() {
        Login uri = Login.read("postgresql://lee:a%20b@db.example:5433/marks?sslmode=require");
        Login jdbc = Login.read("jdbc:postgresql://db.example:5433/marks?user=lee&password=a%20b&sslmode=require");
        assertThat(uri).isEqualTo(jdbc);
        assertThat(uri.address()).isEqualTo("jdbc:postgresql://db.example:5433/marks?sslmode=require");
        assertThat(uri.password()).contains("a b");
    }

    @Test
    void aPasswordMayHoldWhatAlsoSeparates() {
        Login login = Login.read("postgresql://lee:p@ss/w+rd:x@db.example/marks");
        assertThat(login.user()).contains("lee");
        assertThat(login.password()).contains("p@ss/w+rd:x");
        assertThat(login.address()).isEqualTo("jdbc:postgresql://db.example/marks");
    }

    @Test
    void noPasswordIsShown() {
        assertThat(Stream.of(
                                "postgresql://lee:secret@db.example/marks",
                                "postgresql://lee:@secret/@db.example/marks",
                                "jdbc:postgresql://db.example/marks?user=lee&password=secret",
                                "jdbc:postgresql://db.example/marks?user=lee&sslpassword=secret")
                        .map(written -> Login.read(written).toString()))
                .containsOnly("lee@jdbc:postgresql://db.example/marks");
        assertThatThrownBy(() -> Login.read("mysql://lee:secret@db.example/marks"))
                .isInstanceOfSatisfying(ComityException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.OPTION_INVALID);
                    assertThat(e.getMessage())
                            .contains("mysql://db.example/marks")
                            .doesNotContain("secret");
                    for (DisplayLanguage language : DisplayLanguage.values()) {
                        assertThat(e.text(language)).doesNotContain("secret");
                    }
                });
    }

    @Test
    void readsBothWaysOfWritingAnAddressAndRefusesOthersWithoutTheirPassword() {
        assertThat(Login.address("postgresql://lee:secret@db.example/marks")).hasHost("db.example");
        assertThat(Login.address(" jdbc:postgresql://db.example/marks?user=lee ")
                        .toString())
                .isEqualTo("jdbc:postgresql://db.example/marks?user=lee");
        for (String wrong : List.of(
                "jdbc:mysql://lee:secret@db.example/x",
                "postgresql://lee:secret%zz@db.example/x",
                "postgresql://lee:secret@db example/x")) {
            assertThatThrownBy(() -> Login.address(wrong))
                    .as(wrong)
                    .isInstanceOf(ComityException.class)
                    .hasNoCause()
                    .satisfies(e -> assertThat(e.getMessage() + ((ComityException) e).values())
                            .doesNotContain("secret"));
        }
    }
}

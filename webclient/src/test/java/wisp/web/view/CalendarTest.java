package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import wisp.web.words.Catalogue;
import wisp.web.words.Words;

class CalendarTest {
  private static final long NOW = new FixedCalendar().nowMillis();

  @Test
  void aTimeToComeIsTodayTomorrowOrADay() {
    Calendar calendar = new FixedCalendar();
    Words words = new Words(Catalogue.ENGLISH, calendar::number);
    String time = calendar.time(NOW);
    assertEquals(time, calendar.until(words, NOW));
    assertEquals(time + " tomorrow", calendar.until(words, NOW + Calendar.DAY_MILLIS));
    long later = NOW + 7 * Calendar.DAY_MILLIS;
    assertEquals(calendar.shortDay(later) + ", " + time, calendar.until(words, later));
    long past = NOW - 2 * Calendar.DAY_MILLIS;
    assertEquals(calendar.shortDay(past) + ", " + time, calendar.until(words, past));
  }
}

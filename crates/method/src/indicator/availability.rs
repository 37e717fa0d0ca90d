//! The availability rate (稼働率, I.8): operating time over service time, planned maintenance left out.

use guideline::{Unit, Value};
use rust_decimal::Decimal;
use thiserror::Error;

/// Why hours do not make an availability rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AvailabilityError {
    /// A time that is not of fixed length, or no time at all.
    #[error("the times must be in hours, minutes, seconds, days or weeks")]
    NotATime,
    /// Maintenance takes up all of the contracted time.
    #[error("no service time remains beside the planned maintenance")]
    NoServiceTime,
    /// More operating time than service time.
    #[error("the operating time exceeds the service time")]
    TooLong,
}

/// The availability rate in percent.
///
/// `contracted` is the contracted service time, of which `maintenance` was planned; `operating` is the
/// time the service actually ran within the remaining service time. All are amounts of fixed length.
///
/// # Errors
/// See [`AvailabilityError`].
pub fn availability(operating: &Value, contracted: &Value, maintenance: &Value) -> Result<Value, AvailabilityError> {
    let service = seconds(contracted)? - seconds(maintenance)?;
    let operating = seconds(operating)?;
    if service <= Decimal::ZERO {
        return Err(AvailabilityError::NoServiceTime);
    }
    if operating > service {
        return Err(AvailabilityError::TooLong);
    }
    let hundredfold = operating.checked_mul(Decimal::ONE_HUNDRED).ok_or(AvailabilityError::NotATime)?;
    let rate = hundredfold.checked_div(service).ok_or(AvailabilityError::NotATime)?;
    // Rounded down: a rate is never shown better than it was.
    Ok(Value::amount(rate.trunc_with_scale(6).normalize(), Unit::Percent))
}

fn seconds(time: &Value) -> Result<Decimal, AvailabilityError> {
    match time {
        Value::Amount { number, unit, beyond_service: false } if *number >= Decimal::ZERO => {
            let unit = unit.seconds().ok_or(AvailabilityError::NotATime)?;
            number.checked_mul(Decimal::from(unit)).ok_or(AvailabilityError::NotATime)
        }
        _ => Err(AvailabilityError::NotATime),
    }
}

#[cfg(test)]
mod tests {
    use guideline::{Unit, Value};
    use rust_decimal::Decimal;

    use super::{AvailabilityError, availability};

    fn hours(number: &str) -> Value {
        Value::amount(number.parse().unwrap(), Unit::Hour)
    }

    #[test]
    fn planned_maintenance_is_left_out_of_the_service_time() {
        // 744 h contracted, 24 h maintenance: 720 h of service, of which 719 h ran: 99.861111… %
        let rate = availability(&hours("719"), &hours("744"), &hours("24")).unwrap();
        assert_eq!(rate, Value::amount("99.861111".parse().unwrap(), Unit::Percent));
        let full = availability(&hours("720"), &hours("744"), &hours("24")).unwrap();
        assert_eq!(full, Value::amount(Decimal::ONE_HUNDRED, Unit::Percent));
    }

    #[test]
    fn impossible_times_are_refused() {
        assert_eq!(availability(&hours("1"), &hours("24"), &hours("24")), Err(AvailabilityError::NoServiceTime));
        assert_eq!(availability(&hours("745"), &hours("744"), &hours("0")), Err(AvailabilityError::TooLong));
        let endless = Value::amount(Decimal::MAX / Decimal::TEN, Unit::Second);
        assert_eq!(availability(&endless, &endless, &hours("0")), Err(AvailabilityError::NotATime));
        let month = Value::amount(Decimal::ONE, Unit::Month);
        assert_eq!(availability(&hours("1"), &month, &hours("0")), Err(AvailabilityError::NotATime));
        assert_eq!(availability(&hours("-1"), &hours("2"), &hours("0")), Err(AvailabilityError::NotATime));
    }
}

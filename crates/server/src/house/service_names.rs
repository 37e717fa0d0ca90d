//! The names of services in the form in which texts are searched, kept until a service is described anew.

use std::sync::{Arc, Mutex, PoisonError};

use world::World;

/// The names as of the world that was searched last.
#[derive(Default)]
pub(crate) struct ServiceNames(Mutex<Option<Kept>>);

struct Kept {
    /// How many entries the ledger had when a service was last described, and how many were erased.
    as_of: (u64, usize),
    names: Arc<[Box<str>]>,
}

impl ServiceNames {
    /// The name of each service, in the order of [`World::services`].
    pub(crate) fn of(&self, world: &World) -> Arc<[Box<str>]> {
        let as_of = (world.services_described(), world.erased().len());
        // Held while folding: whoever asks for the same meanwhile waits for it instead of doing it again.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept.as_ref().filter(|known| known.as_of == as_of) {
            return Arc::clone(&known.names);
        }
        let names = world.services().map(|service| message::sought(&service.description.name).into_boxed_str());
        let names: Arc<[Box<str>]> = names.collect();
        *kept = Some(Kept { as_of, names: Arc::clone(&names) });
        names
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use world::{Meta, Perspective, ServiceChanged, ServiceDescription, ServiceRegistered, Statement, World};

    use super::ServiceNames;

    fn described(service: &str, name: &str) -> ServiceDescription {
        ServiceDescription {
            service: service.parse().unwrap(),
            name: name.into(),
            unit: None,
            perspective: Perspective::Provide,
            runs: Vec::new(),
            building: None,
            example: None,
        }
    }

    #[test]
    fn names_follow_the_world_that_is_asked_for() {
        let (names, mut world) = (ServiceNames::default(), World::default());
        let told = |world: &World| names.of(world).iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut position = 0;
        let mut say = |world: &mut World, statement: Statement| {
            let moment = Timestamp::UNIX_EPOCH;
            world.apply(&Meta { position, recorded_at: moment, effective_at: moment }, &statement);
            position += 1;
        };
        assert_eq!(told(&world), Vec::<String>::new());
        say(&mut world, ServiceRegistered(described("b", "ＣＲＭ")).into());
        say(&mut world, ServiceRegistered(described("a", "キャノン")).into());
        let before = world.clone();
        // As they are searched: of half width, in lower case, in hiragana with large kana; by id.
        assert_eq!(told(&world), ["きやのん", "crm"]);
        say(&mut world, ServiceChanged(described("b", "SFA")).into());
        assert_eq!(told(&world), ["きやのん", "sfa"]);
        assert_eq!(told(&before), ["きやのん", "crm"]);
    }
}

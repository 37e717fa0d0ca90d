//! Who leans on whom, as numbers: made for chains of a million services.

/// Services by number, with the services each leans on and those that lean on it.
///
/// Circles are allowed (data is exchanged both ways): services that lean on each other form one component, and components
/// are numbered so that what one leans on comes before it.
#[derive(Clone, Debug)]
pub struct Graph {
    uses: Adjacency,
    used_by: Adjacency,
    component: Vec<u32>,
    /// The services of each component.
    members: Adjacency,
}

/// Lists of numbers, one after another in one piece of memory.
#[derive(Clone, Debug, Default)]
struct Adjacency {
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Adjacency {
    /// Groups pairs by their first number, which lies below `count`.
    fn new(count: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0u32; count + 1];
        for (from, _) in pairs.clone() {
            if let Some(start) = starts.get_mut(from as usize + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut targets = vec![0; sum as usize];
        let mut next = starts.clone();
        for (from, to) in pairs {
            let Some(place) = next.get_mut(from as usize) else { continue };
            if let Some(target) = targets.get_mut(*place as usize) {
                *target = to;
            }
            *place += 1;
        }
        Self { starts, targets }
    }

    fn of(&self, node: u32) -> &[u32] {
        let (start, end) = (self.starts.get(node as usize), self.starts.get(node as usize + 1));
        let (Some(start), Some(end)) = (start, end) else { return &[] };
        self.targets.get(*start as usize..*end as usize).unwrap_or_default()
    }
}

impl Graph {
    /// `count` services, numbered from 0, and the links between them: the first leans on the second. Links that name no
    /// such service are left out.
    pub fn new(count: u32, links: &[(u32, u32)]) -> Self {
        let links = links.iter().copied().filter(move |(from, to)| *from < count && *to < count);
        let uses = Adjacency::new(count as usize, links.clone());
        let used_by = Adjacency::new(count as usize, links.map(|(from, to)| (to, from)));
        let (component, components) = components(count, &uses);
        let members = Adjacency::new(components as usize, (0..count).zip(&component).map(|(node, one)| (*one, node)));
        Self { uses, used_by, component, members }
    }

    /// How many services there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.component.len()).unwrap_or(u32::MAX)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.component.is_empty()
    }

    /// What a service leans on directly.
    pub fn uses(&self, service: u32) -> &[u32] {
        self.uses.of(service)
    }

    /// What leans on a service directly.
    pub fn used_by(&self, service: u32) -> &[u32] {
        self.used_by.of(service)
    }

    /// How many components there are.
    pub(super) fn components(&self) -> u32 {
        u32::try_from(self.members.starts.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// The component of a service; what it leans on is in this one or in one with a smaller number.
    pub fn component(&self, service: u32) -> u32 {
        self.component.get(service as usize).copied().unwrap_or(u32::MAX)
    }

    /// The services of a component.
    pub fn members(&self, component: u32) -> &[u32] {
        self.members.of(component)
    }

    /// Everything a service leans on, directly or not, itself included; nearest first.
    pub fn dependencies(&self, service: u32) -> Vec<u32> {
        self.reach(service, &self.uses)
    }

    /// Everything that leans on a service, directly or not, itself included; nearest first.
    pub fn impact(&self, service: u32) -> Vec<u32> {
        self.reach(service, &self.used_by)
    }

    fn reach(&self, start: u32, next: &Adjacency) -> Vec<u32> {
        if self.len() <= start {
            return Vec::new();
        }
        // A set of what was seen: most answers are small in a chain that is large.
        let mut seen = rustc_hash::FxHashSet::default();
        seen.insert(start);
        let mut found = vec![start];
        let mut at = 0;
        while let Some(service) = found.get(at) {
            let fresh = next.of(*service).iter().copied().filter(|target| seen.insert(*target));
            let fresh: Vec<u32> = fresh.collect();
            found.extend(fresh);
            at += 1;
        }
        found
    }
}

/// Tarjan's strongly connected components, without recursion: a chain may be a million links long. A component is
/// numbered once everything it leans on is.
fn components(count: u32, uses: &Adjacency) -> (Vec<u32>, u32) {
    const NONE: u32 = u32::MAX;
    let size = count as usize;
    let (mut index, mut low) = (vec![NONE; size], vec![NONE; size]);
    let (mut component, mut components, mut counter) = (vec![NONE; size], 0, 0);
    let mut open: Vec<u32> = Vec::new();
    // Each service on the way with how many of its links were followed.
    let mut way: Vec<(u32, u32)> = Vec::new();
    let get = |list: &[u32], node: u32| list.get(node as usize).copied().unwrap_or(NONE);
    let set = |list: &mut [u32], node: u32, value: u32| {
        if let Some(slot) = list.get_mut(node as usize) {
            *slot = value;
        }
    };
    for root in 0..count {
        if get(&index, root) != NONE {
            continue;
        }
        way.push((root, 0));
        while let Some((node, followed)) = way.pop() {
            if followed == 0 {
                set(&mut index, node, counter);
                set(&mut low, node, counter);
                counter += 1;
                open.push(node);
            }
            let links = uses.of(node);
            let mut next = followed;
            let mut deeper = None;
            while let Some(target) = links.get(next as usize) {
                next += 1;
                if get(&index, *target) == NONE {
                    deeper = Some(*target);
                    break;
                }
                if get(&component, *target) == NONE {
                    let lowest = get(&low, node).min(get(&index, *target));
                    set(&mut low, node, lowest);
                }
            }
            if let Some(target) = deeper {
                way.push((node, next));
                way.push((target, 0));
                continue;
            }
            if get(&low, node) == get(&index, node) {
                while let Some(member) = open.pop() {
                    set(&mut component, member, components);
                    if member == node {
                        break;
                    }
                }
                components += 1;
            }
            if let Some((above, _)) = way.last() {
                let lowest = get(&low, *above).min(get(&low, node));
                set(&mut low, *above, lowest);
            }
        }
    }
    (component, components)
}

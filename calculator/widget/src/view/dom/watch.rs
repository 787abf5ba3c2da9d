//! What is up to date: a subscriber of Leptos' signals for each part that follows them.
//!
//! A subscriber only notes that a signal has changed and asks to be looked at, once the browser has
//! done what it is doing. Then the tree is walked from its root, so that a part is shown before what
//! is in it, and nothing that has gone is ever shown. That is all there is to effects, and it brings
//! neither tasks nor futures.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use js_sys::Function;
use reactive_graph::graph::{
    AnySource, AnySubscriber, ReactiveNode, Source, Subscriber, WithObserver,
};
use reactive_graph::owner::Owner;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(call: &Function);
}

/// The way to ask that the tree is looked at.
#[derive(Clone)]
pub(super) struct Wake(Arc<Call>);

struct Call {
    is_awaited: AtomicBool,
    function: Function,
}

impl Wake {
    /// Asks by calling `look`, which lives as long as the page.
    pub(super) fn new(look: impl FnMut() + 'static) -> Self {
        let function = Closure::<dyn FnMut()>::new(look).into_js_value().unchecked_into();
        Self(Arc::new(Call { is_awaited: AtomicBool::new(false), function }))
    }

    /// Notes that the tree is being looked at: what changes from now on asks anew.
    pub(super) fn has_come(&self) {
        self.0.is_awaited.store(false, Relaxed);
    }

    fn ask(&self) {
        if !self.0.is_awaited.swap(true, Relaxed) {
            queue_microtask(&self.0.function);
        }
    }
}

/// Follows the signals that a closure looks at.
pub(super) struct Watch {
    subscription: Arc<Subscription>,
    /// Owns what the closure makes in the reactive system.
    owner: Owner,
}

impl Watch {
    pub(super) fn new(wake: &Wake) -> Self {
        let subscription = Subscription {
            may_be_stale: AtomicBool::new(false),
            is_stale: AtomicBool::new(false),
            sources: Mutex::default(),
            wake: wake.clone(),
        };
        Self { subscription: Arc::new(subscription), owner: Owner::new() }
    }

    /// Runs a closure and follows the signals that it looks at, and no longer those from before.
    pub(super) fn run<T>(&self, show: &dyn Fn() -> T) -> T {
        let subscriber = self.subscriber();
        self.subscription.clear_sources(&subscriber);
        self.owner.with_cleanup(|| subscriber.with_observer(show))
    }

    /// Whether a signal has changed since it ran.
    pub(super) fn is_stale(&self) -> bool {
        self.subscription.update_if_necessary()
    }

    fn subscriber(&self) -> AnySubscriber {
        let place = Arc::as_ptr(&self.subscription).addr();
        let subscription: Weak<Subscription> = Arc::downgrade(&self.subscription);
        AnySubscriber(place, subscription)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.subscription.clear_sources(&self.subscriber());
    }
}

struct Subscription {
    /// A memo that it follows may have changed.
    may_be_stale: AtomicBool,
    /// A signal that it follows has changed.
    is_stale: AtomicBool,
    sources: Mutex<Vec<AnySource>>,
    wake: Wake,
}

impl Subscription {
    fn sources(&self) -> MutexGuard<'_, Vec<AnySource>> {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ReactiveNode for Subscription {
    fn mark_dirty(&self) {
        self.is_stale.store(true, Relaxed);
        self.mark_check();
    }

    fn mark_check(&self) {
        self.may_be_stale.store(true, Relaxed);
        self.wake.ask();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        if !self.may_be_stale.swap(false, Relaxed) {
            return false;
        }
        // Not locked while a memo computes itself.
        let sources = self.sources().clone();
        self.is_stale.swap(false, Relaxed)
            || sources.iter().any(ReactiveNode::update_if_necessary)
    }
}

impl Subscriber for Subscription {
    fn add_source(&self, source: AnySource) {
        let mut sources = self.sources();
        if !sources.contains(&source) {
            sources.push(source);
        }
    }

    fn clear_sources(&self, subscriber: &AnySubscriber) {
        for source in std::mem::take(&mut *self.sources()) {
            source.remove_subscriber(subscriber);
        }
    }
}

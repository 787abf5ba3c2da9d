//! The network side: listens at an address, and runs the server behind it.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;

use axum::Router;
use tokio::runtime::Runtime;

/// An address that is ours. Who knocks waits until the site is there.
#[derive(Debug)]
pub(crate) struct Door {
    listener: TcpListener,
    address: SocketAddr,
}

/// Why the site cannot be served.
#[derive(Debug)]
pub(crate) enum ServeError {
    /// Somebody else listens at the address.
    PortTaken {
        /// Where.
        address: SocketAddr,
    },
    /// The address cannot be listened at.
    Network {
        /// Where.
        address: SocketAddr,
        /// What the system says.
        error: io::Error,
    },
    /// A folder cannot be watched.
    Watch {
        /// Which.
        folder: PathBuf,
        /// What the system says.
        error: notify::Error,
    },
}

/// Takes the address; port 0 takes any that is free.
///
/// # Errors
///
/// [`ServeError`] if the address is taken or not this machine's.
pub(crate) fn open(host: IpAddr, port: u16) -> Result<Door, ServeError> {
    let asked = SocketAddr::new(host, port);
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AddrInUse => ServeError::PortTaken { address: asked },
        _ => ServeError::Network { address: asked, error },
    };
    let listener = TcpListener::bind(asked).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    Ok(Door { listener, address })
}

impl Door {
    /// Where the site can be seen.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Lets everybody in. The server runs as long as the runtime that is returned.
    pub(super) fn open_for(self, router: Router) -> Result<Runtime, ServeError> {
        let Self { listener, address } = self;
        let failed = |error| ServeError::Network { address, error };
        let runtime = Runtime::new().map_err(failed)?;
        let inside = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        drop(inside);
        // Its result says nothing: the server only ends with the runtime.
        drop(runtime.spawn(async { axum::serve(listener, router).await }));
        Ok(runtime)
    }
}

impl ServeError {
    /// What to do.
    pub(crate) fn help(&self) -> String {
        match self {
            Self::PortTaken { .. } => {
                "stop the other program, or take another port, such as `--port 8001` (0 takes any)"
                    .to_owned()
            }
            Self::Network { .. } => {
                "take an address of this machine, such as `--host 127.0.0.1`, and a port above 1023"
                    .to_owned()
            }
            Self::Watch { .. } => "check that the folder is there and may be read".to_owned(),
        }
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PortTaken { address } => {
                write!(f, "another program listens at {address} already")
            }
            Self::Network { address, error } => {
                write!(f, "cannot listen at {address}: {error}")
            }
            Self::Watch { folder, error } => {
                write!(f, "cannot watch {}: {error}", folder.display())
            }
        }
    }
}

impl std::error::Error for ServeError {}

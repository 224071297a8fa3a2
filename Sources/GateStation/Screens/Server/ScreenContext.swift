import Hummingbird
import NIOCore

/// What a request to the station's pages carries along.
struct ScreenContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that asks; empty for a local socket.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

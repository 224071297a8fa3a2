/// Something that gives bytes until it is lost.
protocol OpenInput: AnyObject {
    /// To wait at and read from.
    var descriptor: Int32 { get }
    /// How long it must live before it counts as connected.
    var settling: Duration { get }
    /// Why it gives no more; `code` is the system's error, nil when it just ended.
    func loss(code: Int32?) -> DeviceError
}

/// What lets people through: a turnstile, a door, a barrier.
package protocol Turnstile: Sendable {
    /// Opens for one passage, and waits until it is over where that can be known.
    ///
    /// - Guarantee: on return the way is shut again, but for the alarm. Openings of one turnstile take turns; they wait
    ///   for nothing of another.
    /// - Throws: ``DeviceError`` when it could not be opened, after a second try; what the record says stands.
    func open(for opening: Opening) async throws(DeviceError) -> Passing

    /// Opens for as long as an alarm lasts, or ends that.
    ///
    /// - Guarantee: what cannot be done at once is tried until it is, while the turnstile is served.
    func alarm(_ isOn: Bool) async
}

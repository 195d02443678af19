// Package plainstore reports credentials, government ids and card numbers that are stored in clear: in a
// database, in a file that others may read, in a cookie or another place of the browser's, in a message queue.
//
// What is stored is read by more people than the service: by whoever has a backup, a replica, an account
// on the machine, a script on the page. A password is stored as a hash, a token that only has to be
// recognised too, a secret that is needed again is encrypted with a key that lies elsewhere. The check
// follows secrets from the request that brought them, or the generator that made them, to the column that
// keeps them: through setters, hooks such as BeforeSave, repositories and other packages, whose hashing and
// encrypting it sees.
//
//   - databases: statements, ORMs, documents. Each column counts by itself, and only if what goes into it is
//     new: a record that is loaded, changed and saved stores no secret again;
//   - files: secrets in a file of a mode wider than 0600, by its making or by a later chmod, or in a
//     directory that a file server serves; what everybody may write to by a chmod, and directories that
//     are made so by code that sets their owner, too (with low confidence if the umask is to narrow it);
//   - cookies: passwords, card numbers and ids; tokens, if scripts may read the cookie;
//   - sessions that are kept in signed cookies, and tokens (JWT), which browsers can read: passwords, card
//     numbers and ids (with low confidence if the store of the sessions is made elsewhere);
//   - message queues.
//
// On purpose, the check is silent on hashes and ciphertexts, on parameters that only select rows, on what
// a service is there to keep (addresses, diagnoses), on secrets in files of mode 0600, on files of a mode
// that is not known here or is one of several of which one is narrow, on sessions that are encrypted or kept
// on the server, on cross-site tokens, and on settings, which are the operator's own. Session
// ids and what is kept in a cache is reported with low confidence.
//
// For example,
//
//	db.Create(&models.APIKey{UserID: u.ID, Token: rand.Text()})
//
// is reported as
//
//	token (field Token of models.APIKey) is stored in clear by (*gorm.DB).Create
//
// The fix is to store a hash of it, and to show it once.
package plainstore

;;; What a user of Emacs does: opens an article with the settings of docs/editors.md, waits for its problems, jumps, renames.
;;; Driven by emacs.test.ts; what was seen is written to $PROVENANCE_SEEN as JSON.

(defvar seen '())
(defun saw (name value) (push (cons name value) seen))

(defun wait-for (what reached)
  (let ((end (+ (float-time) 30)))
    (while (and (not (funcall reached)) (< (float-time) end)) (accept-process-output nil 0.05))
    (unless (funcall reached) (error "Waited in vain for %s" what))))

(condition-case failure
    (progn
      (load (getenv "PROVENANCE_SETTINGS") nil t)
      (setq eglot-sync-connect 20 eglot-autoshutdown nil)
      (find-file (getenv "PROVENANCE_ARTICLE"))
      (saw 'mode (symbol-name major-mode))
      ;; Without a terminal the hook waits for a command that never comes.
      (unless (eglot-current-server) (call-interactively #'eglot))
      (wait-for "the server" (lambda () (eglot-current-server)))
      (flymake-mode 1)
      (wait-for "problems between files"
                (lambda ()
                  (flymake-start)
                  (seq-some (lambda (one) (string-match-p "March 19, 2025" (flymake-diagnostic-text one)))
                            (flymake-diagnostics))))
      (saw 'diagnostics
           (vconcat (mapcar (lambda (one)
                              (list (cons 'line (line-number-at-pos (flymake-diagnostic-beg one)))
                                    (cons 'text (flymake-diagnostic-text one))))
                            (flymake-diagnostics))))
      (goto-char (point-min))
      (search-forward "[2]")
      (backward-char 2)
      (xref-find-definitions (thing-at-point 'symbol))
      (saw 'definition (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
      (goto-char (point-min))
      (search-forward "[2]")
      (backward-char 2)
      (eglot-rename "1")
      (saw 'renamed (buffer-substring-no-properties (point-min) (point-max)))
      (set-buffer-modified-p nil)
      (eglot-shutdown (eglot-current-server)))
  (error (saw 'failure (error-message-string failure))))
(require 'json)
(with-temp-file (getenv "PROVENANCE_SEEN") (insert (json-encode seen)))
(kill-emacs 0)

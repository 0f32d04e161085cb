;; scopevet in front of gopls: Emacs 29 and later. Eglot runs one server for a
;; buffer, so scopevet runs gopls.

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               '((go-mode go-ts-mode go-mod-ts-mode) . ("scopevet" "gopls"))))
(add-hook 'go-ts-mode-hook #'eglot-ensure)
